using System.Data.Common;
using Npgsql;
using ServiceHub.Adapters.Contract;

namespace ServiceHub.Adapters.Sql.Engines.PostgreSql;

/// <summary>SQLSTATE codes (PostgreSQL's manual, appendix A) in the catalogue of failures.</summary>
internal static class PostgreSqlFailure
{
    private const int ClassLength = 2;

    public static AgencyFailure FailureOf(DbException exception) => exception switch
    {
        PostgresException { SqlState: var state } => FailureOf(state),
        { InnerException: TimeoutException } => AgencyFailure.TimedOut("The database did not answer in time, or all connections were in use."),
        _ => AgencyFailure.Unavailable("There is no connection to the database, or it broke."),
    };

    public static AgencyFailure FailureOf(string state) => state switch
    {
        PostgresErrorCodes.QueryCanceled => AgencyFailure.TimedOut("The database cut the statement off at its time."),
        PostgresErrorCodes.InsufficientPrivilege => AgencyFailure.Refused("The hub's account may not read this."),
        PostgresErrorCodes.ReadOnlySqlTransaction => AgencyFailure.Refused("The statement writes, which the hub never may."),
        PostgresErrorCodes.LockNotAvailable => AgencyFailure.TooBusy("The database is locked."),
        _ => (state.Length < ClassLength ? "" : state[..ClassLength]) switch
        {
            "28" => AgencyFailure.Refused("The database refuses the hub's account."),
            "40" or "53" => AgencyFailure.TooBusy($"The database asks for patience: SQLSTATE {state}."),
            "0A" or "22" or "42" or "54" => AgencyFailure.Malformed($"The database does not take the manifest's statement: SQLSTATE {state}."),
            _ => AgencyFailure.Unavailable($"The database failed with SQLSTATE {state}."),
        },
    };
}
