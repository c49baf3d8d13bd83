using ServiceHub.Gateway.GraphQL.Streams.Sockets;
using ServiceHub.Gateway.Hosting;

namespace ServiceHub.Gateway.GraphQL.Streams;

/// <summary>Several responses to an operation: in parts, as Server-Sent Events, over WebSocket.</summary>
internal static class StreamServices
{
    public static void AddStreams(this WebApplicationBuilder builder)
    {
        var options = new StreamOptions();
        builder.Configuration.GetSection(StreamOptions.Section).Bind(options);
        if (options.Errors() is [_, ..] errors)
        {
            throw new StartupException(string.Join(' ', errors));
        }
        builder.Services.AddSingleton(options).AddSingleton<StreamSlots>().AddSingleton<PatientFlush>().AddSingleton<TokenWatch>().AddSingleton<HttpStreams>().AddSingleton<SocketAuthentication>();
    }

    /// <summary>Between authentication and authorization.</summary>
    public static void UseGraphQLSockets(this WebApplication app)
    {
        app.UseWebSockets();
        app.UseMiddleware<SocketEndpoint>();
    }
}
