using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ServiceHub.Data.PostgreSql;

/// <summary>The hub's database on a PostgreSQL server, for any number of gateways.</summary>
/// <param name="connectionString">Where it is, and who the hub is there.</param>
public sealed class PostgreSqlHubDatabase(string connectionString) : IHubDatabase
{
    /// <summary>Names the lock among those of the database; any number that no other program there uses.</summary>
    private const long StartLock = 0x5365727669636548;

    public void Configure(DbContextOptionsBuilder options) => options.UseNpgsql(
        connectionString,
        postgres => postgres.MigrationsAssembly(typeof(PostgreSqlHubDatabase).Assembly.GetName().Name));

    public async Task<bool> HasTablesAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var command = new NpgsqlCommand("""SELECT to_regclass('"__EFMigrationsHistory"') IS NOT NULL""", connection);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    public async Task<IAsyncDisposable> LockAsync(Action waiting, CancellationToken cancellation)
    {
        // A connection of its own: with it the server lets the lock go, also when this process is killed.
        var connection = await OpenAsync(cancellation);
        try
        {
            await using var ask = new NpgsqlCommand($"SELECT pg_try_advisory_lock({StartLock})", connection);
            if (!(bool)(await ask.ExecuteScalarAsync(cancellation))!)
            {
                waiting();
                await using var wait = new NpgsqlCommand($"SELECT pg_advisory_lock({StartLock})", connection) { CommandTimeout = 0 };
                await wait.ExecuteNonQueryAsync(cancellation);
            }
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async Task<IReadOnlyList<string>> MigrateAsync(HubDbContext context, CancellationToken cancellation)
    {
        IReadOnlyList<string> pending = [.. await context.Database.GetPendingMigrationsAsync(cancellation)];
        if (pending.Count > 0)
        {
            await context.Database.MigrateAsync(cancellation);
        }
        return pending;
    }

    /// <summary>With less a commit is answered before it is on the disk (PostgreSQL documentation, section 28.4: asynchronous commit).</summary>
    public async Task<string?> DurabilityProblemAsync(HubDbContext context, CancellationToken cancellation)
    {
        var settings = (await context.Database.SqlQueryRaw<string>(
            """SELECT current_setting('synchronous_commit') || ' ' || current_setting('fsync') AS "Value" """).ToListAsync(cancellation)).Single().Split(' ');
        List<string> problems = [];
        if (settings[0] is not ("on" or "remote_apply"))
        {
            problems.Add($"synchronous_commit={settings[0]}");
        }
        if (settings[1] != "on")
        {
            problems.Add($"fsync={settings[1]}");
        }
        return problems.Count == 0
            ? null
            : $"PostgreSQL is set to {string.Join(" and ", problems)}, with which a row of the disclosure log may be lost after its answer has left: set synchronous_commit and fsync to on, at the server and in ConnectionStrings:Hub.";
    }

    /// <summary>Not from the pool: what is closed is gone, and the lock with it.</summary>
    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        await connection.OpenAsync(cancellation);
        return connection;
    }
}
