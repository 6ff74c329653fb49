package org.duxue.ground.files;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How handed-in files are kept, under {@code duxue.files}.
 *
 * @param store where contents lie for good: {@code disk}, the folder {@code files} of the data, or {@code s3}
 * @param grace how long a file stays that nobody refers to, so that an upload in the making or a withdrawn document can
 *     still be taken up
 * @param upload how long an upload that is not gone on with waits
 * @param s3 the S3-compatible store; asked for when {@code store} is {@code s3}
 */
@Validated
@ConfigurationProperties("duxue.files")
public record FilesSettings(
        @Pattern(regexp = "disk|s3", message = "须为 disk 或 s3") @DefaultValue("disk")
        String store,

        @NotNull @DefaultValue("7d") Duration grace,
        @NotNull @DefaultValue("1d") Duration upload,
        @Nullable S3 s3) {

    /**
     * An S3-compatible store. Secrets are best given by the environment, {@code DUXUE_FILES_S3_SECRET_KEY}.
     *
     * @param endpoint its address, for example {@code https://s3.example.cn}
     * @param prefix put before every key, for a bucket that others use too
     * @param pathStyle whether the bucket stands in the path rather than in the host name
     */
    public record S3(
            URI endpoint,
            String bucket,
            @DefaultValue("us-east-1") String region,
            String accessKey,
            String secretKey,
            @DefaultValue("") String prefix,
            @DefaultValue("true") boolean pathStyle) {
        @Override
        public String toString() {
            return "S3[" + endpoint + "/" + bucket + "/" + prefix + "]";
        }
    }
}
