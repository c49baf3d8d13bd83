using System.Data.Common;
using ServiceHub.Adapters.Contract;

namespace ServiceHub.Adapters.Sql.Engines;

/// <summary>What is peculiar to one kind of database, for one operation. Disposing ends the connections that it keeps.</summary>
internal interface ISqlEngine : IDisposable
{
    /// <summary>Opens a connection and prepares the question on it, so that asking it can change nothing.</summary>
    /// <exception cref="AgencyException">The hub does not go on, such as with an account that could write.</exception>
    ValueTask<SqlSession> BeginAsync(AgencyRequest request, CancellationToken cancellation);

    /// <summary>Puts what the engine reports into the catalogue, by its code: its messages may hold data.</summary>
    AgencyFailure FailureOf(DbException exception);
}
