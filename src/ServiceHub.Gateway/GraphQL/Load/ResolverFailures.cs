using ServiceHub.Gateway.Hosting;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.Gateway.GraphQL.Load;

/// <summary>Logs what resolvers let escape, and remembers whether the database was behind it. Resolvers run side by side.</summary>
internal sealed class ResolverFailures(ILogger logger)
{
    private int _databaseFailed;

    public bool DatabaseFailed => Volatile.Read(ref _databaseFailed) == 1;

    public void Report(Exception error, FieldDefinition? field)
    {
        if (DatabaseTrouble.IsBehind(error))
        {
            Volatile.Write(ref _databaseFailed, 1);
        }
        Log.ResolverFailed(logger, error, field);
    }
}
