using Microsoft.EntityFrameworkCore;
using ServiceHub.Data.Keys;

namespace ServiceHub.Data.Tests;

/// <summary>A migrated database of its own, with a key ring.</summary>
public interface ITestDatabase : IDbContextFactory<HubDbContext>, IDisposable
{
    KeyRing Ring { get; }
}
