using Microsoft.EntityFrameworkCore;

namespace ServiceHub.Data;

/// <summary>The kind of database that a hub uses, and where it is.</summary>
public interface IHubDatabase
{
    /// <summary>Has contexts use it.</summary>
    void Configure(DbContextOptionsBuilder options);

    /// <summary>Whether it holds tables already; an empty one has no values that keys of before must open.</summary>
    Task<bool> HasTablesAsync(CancellationToken cancellation);

    /// <summary>Keeps other hubs from getting it ready at the same time, until the result is disposed or this process ends.</summary>
    /// <param name="waiting">Is called once when another hub holds it.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    Task<IAsyncDisposable> LockAsync(Action waiting, CancellationToken cancellation);

    /// <summary>Makes it where there is none, and brings its tables up to date. To be called with <see cref="LockAsync"/> held.</summary>
    /// <returns>The names of the migrations that were applied.</returns>
    Task<IReadOnlyList<string>> MigrateAsync(HubDbContext context, CancellationToken cancellation);

    /// <summary>Whether what is committed is on the disk before the commit is answered: the disclosure log stands on it.</summary>
    /// <returns>What is set too low, and the remedy, in one line; null when nothing is.</returns>
    Task<string?> DurabilityProblemAsync(HubDbContext context, CancellationToken cancellation);
}
