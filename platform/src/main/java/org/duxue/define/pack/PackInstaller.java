package org.duxue.define.pack;

import java.util.List;
import org.duxue.define.framework.Frameworks;
import org.duxue.packs.Pack;
import org.duxue.packs.PackLibrary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Puts the packs that come with the house in force before its doors open. */
@Component
class PackInstaller implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(PackInstaller.class);

    private final Frameworks frameworks;
    private final TransactionOperations transaction;

    PackInstaller(Frameworks frameworks, TransactionOperations transaction) {
        this.frameworks = frameworks;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<Pack> packs =
                PackLibrary.builtInIds().stream().map(PackLibrary::builtIn).toList();
        List<Pack> refused = transaction.execute(status -> frameworks.install(packs));
        for (Pack pack : refused == null ? List.<Pack>of() : refused) {
            LOG.warn(
                    "pack {} {} has other content than the one installed under this version; the installed one stays in "
                            + "force. Give the new content a new version in pack.yaml. 方案包内容有变而版本号未变，继续使用已安装的内容。",
                    pack.id(),
                    pack.version());
        }
    }
}
