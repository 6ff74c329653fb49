package org.duxue.ground.http;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the console from the jar. Files under {@code /assets} carry a hash in their name and are kept for ever; any other
 * address that does not end like a file's name is a page of the console and gets its {@code index.html}, asked for anew each
 * time; a version such as {@code 2025.1} is no ending.
 */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {
    private static final String STATIC = "classpath:/static/";
    private static final Pattern FILE = Pattern.compile(".*\\.[a-zA-Z][a-zA-Z0-9]*");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(STATIC + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(365, TimeUnit.DAYS).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(STATIC)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new ConsolePages());
    }

    /** Finds the file, or the console's page for addresses only the browser knows. */
    private static final class ConsolePages extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource found = super.getResource(path, location);
            boolean page = !path.startsWith("api/")
                    && !path.startsWith("actuator/")
                    && !FILE.matcher(path).matches();
            return found == null && page ? super.getResource("index.html", location) : found;
        }
    }
}
