package org.duxue.define.scheme;

import java.util.List;
import org.duxue.packs.appraisal.AppraisalLibrary;
import org.duxue.packs.appraisal.AppraisalPack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Puts the schemes that come with the house in force before its doors open. */
@Component
class SchemeInstaller implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(SchemeInstaller.class);

    private final SchemeShelf shelf;
    private final TransactionOperations transaction;

    SchemeInstaller(SchemeShelf shelf, TransactionOperations transaction) {
        this.shelf = shelf;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<AppraisalPack> packs = AppraisalLibrary.builtInIds().stream()
                .map(AppraisalLibrary::builtIn)
                .map(AppraisalPack::withoutExamples)
                .toList();
        List<AppraisalPack> refused = transaction.execute(status -> shelf.install(packs));
        for (AppraisalPack pack : refused == null ? List.<AppraisalPack>of() : refused) {
            LOG.warn(
                    "scheme {} {} has other content than the one installed under this version; the installed one stays in "
                            + "force. Give the new content a new version in pack.yaml. 评价方案内容有变而版本号未变，继续使用已安装的内容。",
                    pack.id(),
                    pack.version());
        }
    }
}
