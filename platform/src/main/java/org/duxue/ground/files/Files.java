package org.duxue.ground.files;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.shared.UnitCode;

/** The door of this room. Keeping a file does not show it to anybody; referring to it does. */
public interface Files {
    /**
     * Takes a file in, whole and durable; the same content twice is kept once.
     *
     * @param name as the sender calls it; never trusted
     * @throws org.duxue.ground.shared.Problem when it is empty, too large, or of a kind that is not taken
     */
    StoredFile keep(InputStream content, String name, FilePurpose purpose);

    /** Takes over a file that lies whole in the house already; the file itself stays where it is. */
    StoredFile keep(Path whole, String name, FilePurpose purpose);

    /** Where the content lies; it is never changed there. */
    Path content(String sha256);

    UUID refer(StoredFile file, UnitCode unit, String subject);

    /** Takes a reference away; false when the caller sees none of this id. */
    boolean release(UUID reference);

    /** What belongs to a subject and is visible to the caller, oldest first. */
    List<FileReference> of(String subject);

    /** How many visible references there are by subject, for subjects that begin like this. */
    Map<String, Integer> count(String prefix);

    /** The youngest visible reference to this content. */
    Optional<FileReference> visible(String sha256);
}
