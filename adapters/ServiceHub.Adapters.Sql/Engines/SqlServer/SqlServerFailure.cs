using ServiceHub.Adapters.Contract;

namespace ServiceHub.Adapters.Sql.Engines.SqlServer;

/// <summary>SQL Server's error numbers and, where the number says nothing in particular, severities in the catalogue of failures.</summary>
internal static class SqlServerFailure
{
    public static AgencyFailure FailureOf(int number, int severity) => number switch
    {
        // The client's own time, and the server's for a connection.
        -2 or 258 => AgencyFailure.TimedOut("The database did not answer in time."),
        1222 => AgencyFailure.TooBusy("The database is locked."),
        // Login failed, from another domain, locked, expired, to be changed; no access to the database.
        18456 or 18452 or 18486 or 18487 or 18488 or 4060 or 916 => AgencyFailure.Refused("The database refuses the hub's account."),
        229 or 230 or 262 or 297 or 300 => AgencyFailure.Refused("The hub's account may not read this."),
        // Chosen as a deadlock's victim, a snapshot's conflict, no memory, no workers, no sessions, a throttled service.
        1205 or 3960 or 701 or 802 or 8645 or 8651 or 10928 or 10929 or 10936 or 17809 or 40501 or 49918 or 49919 or 49920 =>
            AgencyFailure.TooBusy($"The database asks for patience: error {number}."),
        _ => severity switch
        {
            14 => AgencyFailure.Refused($"The database refuses the hub: error {number}."),
            17 => AgencyFailure.TooBusy($"The database asks for patience: error {number}."),
            // What whoever wrote the statement can mend.
            >= 11 and <= 16 => AgencyFailure.Malformed($"The database does not take the manifest's statement: error {number}."),
            _ => AgencyFailure.Unavailable($"The database failed with error {number}, or there is no connection to it."),
        },
    };
}
