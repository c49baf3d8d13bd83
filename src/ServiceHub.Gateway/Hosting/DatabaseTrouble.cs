using System.Data.Common;
using ServiceHub.GraphQL.Errors;

namespace ServiceHub.Gateway.Hosting;

/// <summary>Tells the database's trouble from a bug: with the database down the hub asks for patience, and never says 401.</summary>
internal static class DatabaseTrouble
{
    public const string RetryAfterSeconds = "5";
    public const string Message = "The hub's database does not answer. Ask again in a few seconds.";

    /// <summary>The same as an error of an operation.</summary>
    public static GraphQLError Error { get; } = new(ErrorCodes.ServiceUnavailable, Message);

    public static bool IsBehind(Exception? error)
    {
        while (error is not null and not DbException)
        {
            error = error.InnerException;
        }
        return error is not null;
    }
}
