package org.duxue.ground.database;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import org.duxue.ground.database.site.Site;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the data lives, under {@code duxue.database}.
 *
 * @param data folder of everything the house keeps on disk, at {@code --data}
 * @param url {@code jdbc:postgresql://…} of a database of one's own, at {@code --database}; empty: the embedded one
 * @param user administrator of that database, who may create roles
 * @param password the administrator's password
 * @param pool connections for the rooms' work
 * @param patience how long a request waits for a connection before it is told that the house is busy
 */
@Validated
@ConfigurationProperties("duxue.database")
public record DatabaseSettings(
        @NotNull @DefaultValue("data") Path data,

        @Pattern(regexp = "|jdbc:postgresql:.+", message = "必须以 jdbc:postgresql: 开头") @DefaultValue("")
        String url,

        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @Min(2) @Max(200) @DefaultValue("16") int pool,
        @NotNull @DefaultValue("10s") Duration patience) {
    Site.Where where() {
        return new Site.Where(data, url, user, password);
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + where() + "]";
    }
}
