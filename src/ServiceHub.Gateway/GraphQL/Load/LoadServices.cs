using ServiceHub.Gateway.Hosting;

namespace ServiceHub.Gateway.GraphQL.Load;

/// <summary>What keeps the hub from doing too much at once, or twice.</summary>
internal static class LoadServices
{
    public static void AddLoad(this WebApplicationBuilder builder)
    {
        var options = new LoadOptions();
        builder.Configuration.GetSection(LoadOptions.Section).Bind(options);
        if (options.Errors().ToArray() is [_, ..] errors)
        {
            throw new StartupException(string.Join(' ', errors));
        }
        builder.Services.AddSingleton(options).AddSingleton<OperationGate>().AddSingleton<OperationExecutor>();
    }
}
