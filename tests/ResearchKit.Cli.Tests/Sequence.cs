// Tests of processes measure time, and the commands' options are made once for a process, which parses one command line.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
