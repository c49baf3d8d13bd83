// The meters are the process's own, and two cores serve one hub at a time best.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
