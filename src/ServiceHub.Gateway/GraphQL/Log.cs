using ServiceHub.GraphQL.Types;

namespace ServiceHub.Gateway.GraphQL;

internal static partial class Log
{
    [LoggerMessage(EventId = 300, Level = LogLevel.Error, Message = "The resolver of {Field} failed")]
    public static partial void ResolverFailed(ILogger logger, Exception error, FieldDefinition? field);
}
