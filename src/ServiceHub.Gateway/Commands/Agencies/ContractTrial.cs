using ServiceHub.Adapters;
using ServiceHub.Adapters.Contract;
using ServiceHub.Data.Changes;
using ServiceHub.Data.Keys;
using ServiceHub.Data.OAuth.Clients;
using ServiceHub.Data.Sqlite;
using ServiceHub.Gateway.Agencies;
using ServiceHub.Gateway.GraphQL;
using ServiceHub.Gateway.Hosting;
using ServiceHub.Gateway.IdentityCards;
using ServiceHub.Gateway.OAuth;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Types;

namespace ServiceHub.Gateway.Commands.Agencies;

/// <summary>How a manifest, the others and the contract fit: bound together as at a hub's start, over a database that nobody opens.</summary>
/// <param name="Problem">What does not fit; null when all does.</param>
/// <param name="Fields">The contract's fields that come from the agency, each with the operation that it asks.</param>
internal sealed record ContractTrial(string? Problem, IReadOnlyList<(string Field, string Operation)> Fields)
{
    public static ContractTrial Run(WebApplicationBuilder builder, string manifest)
    {
        var directory = Directory.CreateTempSubdirectory("servicehub-check-");
        try
        {
            var ring = KeyRingSource.Load(new KeyRingOptions(), Path.Combine(directory.FullName, "keyring.json"), mayCreate: true, TimeProvider.System);
            builder.Services.AddDatabase(new SqliteHubDatabase(Path.Combine(directory.FullName, "none.db")), ring);
            builder.Host.UseDefaultServiceProvider(provider => provider.ValidateOnBuild = false);
            builder.AddAgencies();
            builder.Services.AddSingleton(provider => AgencyCatalogue.Load(
                AgencyServices.DirectoryOf(builder.Configuration), key => builder.Configuration[key], provider.GetServices<IAdapterFactory>(),
                provider.GetRequiredService<TimeProvider>(), manifest: manifest));
            builder.AddIdentityCards();
            builder.AddGraphQL();
            builder.AddOAuthOptions();
            builder.Services.AddSingleton<ChangeFeed>().AddClientRegistry().AddSingleton<ClientStore>();
            using var app = builder.Build() as IDisposable;
            return Run(((WebApplication)app).Services, Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(manifest))) ?? "");
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static ContractTrial Run(IServiceProvider services, string agency)
    {
        try
        {
            var schema = services.GetRequiredService<Schema>();
            var fields = FieldsOf(schema, agency);
            services.GetRequiredService<ExecutableSchema>();
            return new(null, fields);
        }
        catch (Exception error) when (Startup.Explain(error) is { } reason)
        {
            return new(reason, []);
        }
    }

    private static List<(string Field, string Operation)> FieldsOf(Schema schema, string agency) =>
        [.. from type in schema.Types.OfType<ObjectType>()
            from field in type.Fields
            from source in field.Directives
            where source.Name == "source" && source.GetString("agency") == agency
            select (field.ToString(), source.GetString("operation") ?? "")];
}
