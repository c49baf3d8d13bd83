using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Writing;

namespace ServiceHub.Data.Tests;

/// <summary>A database that a test can have fail, and that counts how often it is asked.</summary>
internal sealed class BreakableDatabase(IDbContextFactory<HubDbContext> inner) : IDbContextFactory<HubDbContext>
{
    private int _asked;

    public bool IsBroken { get; set; }

    public int Asked => _asked;

    public HubDbContext CreateDbContext()
    {
        Interlocked.Increment(ref _asked);
        return IsBroken ? throw new DatabaseUnavailableException("Broken by the test.") : inner.CreateDbContext();
    }
}
