package org.duxue.ground.files;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How handed-in files are kept, under {@code duxue.files}.
 *
 * @param grace how long a file stays that nobody refers to, so that an upload in the making or a withdrawn document can
 *     still be taken up
 */
@Validated
@ConfigurationProperties("duxue.files")
public record FilesSettings(@NotNull @DefaultValue("7d") Duration grace) {}
