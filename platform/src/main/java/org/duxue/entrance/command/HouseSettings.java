package org.duxue.entrance.command;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the command line says about the house, under {@code duxue.house}.
 *
 * @param host the address it listens on
 * @param districtCode the district's official six-digit code, used at the founding
 * @param districtName the district's name, used at the founding
 * @param demo whether to load the demonstration district into an empty house
 */
@Validated
@ConfigurationProperties("duxue.house")
public record HouseSettings(
        @DefaultValue("") String host,
        @NotBlank @DefaultValue("000000") String districtCode,
        @NotBlank @DefaultValue("本区") String districtName,
        @DefaultValue("false") boolean demo) {}
