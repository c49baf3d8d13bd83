using ServiceHub.Adapters.Contract;
using SQLitePCL;

namespace ServiceHub.Adapters.Sql.Engines.Sqlite;

/// <summary>SQLite's result codes in the catalogue of failures.</summary>
internal static class SqliteFailure
{
    public static AgencyFailure FailureOf(int code) => code switch
    {
        raw.SQLITE_CANTOPEN => AgencyFailure.Unavailable("The database cannot be opened; is the file there and readable?"),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => AgencyFailure.TooBusy("The database is locked."),
        raw.SQLITE_AUTH or raw.SQLITE_PERM or raw.SQLITE_READONLY => AgencyFailure.Refused("The database refuses the hub."),
        raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT => AgencyFailure.Malformed("The file is not a database, or a broken one."),
        raw.SQLITE_TOOBIG => AgencyFailure.Malformed("The answer is larger than the manifest allows."),
        raw.SQLITE_ERROR => AgencyFailure.Malformed("The database does not take the manifest's statement."),
        _ => AgencyFailure.Unavailable($"The database failed with SQLite's result code {code}."),
    };
}
