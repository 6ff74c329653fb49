# lme4 on a crossed or nested design: Rscript crossed.R FILE.csv RUNS FORMULA LEVELS
# LEVELS are columns to take as factors, separated by commas. Prints NAME VALUE lines: the medians of processor seconds (user
# and system) of the fit and of the modes with their variances, and the criterion reached.
suppressMessages(library(lme4))
arguments <- commandArgs(TRUE)
rows <- read.csv(arguments[1], na.strings = c("NA", ""))
for (column in strsplit(arguments[4], ",")[[1]]) rows[[column]] <- factor(rows[[column]])
model <- as.formula(arguments[3])
runs <- as.integer(arguments[2])
spent <- function(took) took[["user.self"]] + took[["sys.self"]]
fits <- numeric(runs)
modes <- numeric(runs)
for (run in seq_len(runs)) {
  gc(FALSE)
  fits[run] <- spent(system.time(fit <- suppressWarnings(lmer(model, rows, REML = TRUE))))
  modes[run] <- spent(system.time(ranef(fit, condVar = TRUE)))
}
cat("fit.seconds", median(fits), "\n")
cat("modes.seconds", median(modes), "\n")
cat("criterion", sprintf("%.9f", REMLcrit(fit)), "\n")
