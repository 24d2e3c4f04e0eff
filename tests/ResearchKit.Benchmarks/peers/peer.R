# The peers' side in R: does one work once per line of standard input, and answers with milliseconds.
#
# Usage: Rscript peer.R WORK FOLDER    (FOLDER holds the columns as raw doubles)
arguments <- commandArgs(trailingOnly = TRUE)
column <- function(name) {
  path <- file.path(arguments[2], paste0(name, ".f64"))
  readBin(path, "double", file.size(path) / 8)
}

works <- list(
  "distance-correlation-100k" = function() {
    suppressPackageStartupMessages(library(energy))
    x <- column("x")
    y <- column("y")
    function() dcor2d(x, y)
  },
  "kaplan-meier-1m" = function() {
    suppressPackageStartupMessages(library(survival))
    sample <- Surv(column("duration"), column("event"))
    function() survfit(sample ~ 1)
  },
  "cox-100k-7" = function() {
    suppressPackageStartupMessages(library(survival))
    sample <- Surv(column("duration"), column("event"))
    x <- sapply(paste0("x", 1:7), column)
    function() summary(coxph(sample ~ x, ties = "efron"))$conf.int
  }
)

run <- works[[arguments[1]]]()
input <- file("stdin", "r")
while (length(readLines(input, 1)) > 0) {
  seconds <- system.time(run(), gcFirst = FALSE)[["elapsed"]]
  cat(sprintf("%.3f\n", seconds * 1000))
  flush(stdout())
}
