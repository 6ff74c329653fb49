package org.duxue.outcome.result;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duxue.ground.shared.Actor;
import org.duxue.ground.shared.Period;

/** The signed results, newest first. Row-level security narrows every answer. */
public interface Results {
    List<SignedResult> of(String pack, Period period);

    Optional<SignedResult> find(UUID id);

    /** How many were signed in a calendar year; waits while another is being signed. */
    int signedIn(int year);

    /** Adds one; {@code id} and {@code signedAt} are given by the store. */
    SignedResult add(SignedResult result, Actor signer);
}
