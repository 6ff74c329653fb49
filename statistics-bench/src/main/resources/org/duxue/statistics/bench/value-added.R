# lme4 on a cohort: Rscript value-added.R FILE.csv
# Prints NAME VALUE lines: processor seconds (user and system) of each fit with its modes, the criterion reached, and the
# peak memory of the process in MiB.
suppressMessages(library(lme4))
file <- commandArgs(TRUE)[1]
fast <- requireNamespace("data.table", quietly = TRUE)
pupils <- if (fast) data.table::fread(file, data.table = FALSE) else read.csv(file)
pupils$school <- factor(pupils$school)
pupils$zp <- (pupils$prior - 96) / 22
covariates <- "score ~ zp + sex + ses + migrant + boarding + onlychild + "
for (model in c("intercept", "slope")) {
  random <- if (model == "slope") "(zp | school)" else "(1 | school)"
  gc(FALSE)
  took <- system.time({
    fit <- lmer(as.formula(paste0(covariates, random)), pupils, REML = TRUE)
    modes <- ranef(fit, condVar = TRUE)
  })
  cat(model, ".seconds ", took[["user.self"]] + took[["sys.self"]], "\n", sep = "")
  cat(model, ".criterion ", sprintf("%.6f", REMLcrit(fit)), "\n", sep = "")
}
status <- tryCatch(readLines("/proc/self/status"), error = function(e) character())
peak <- grep("^VmHWM", status, value = TRUE)
if (length(peak) == 1) cat("peak.mib", as.numeric(gsub("[^0-9]", "", peak)) / 1024, "\n")
