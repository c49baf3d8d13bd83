using ServiceHub.Adapters.Cache;
using ServiceHub.Adapters.FileRecords;
using ServiceHub.Data.AnswerCache;
using ServiceHub.Data.Changes;
using ServiceHub.Data.Documents;
using ServiceHub.Data.FileRecords;
using ServiceHub.Data.Keys;
using ServiceHub.Data.OAuth.Clients;
using ServiceHub.Gateway.GraphQL;
using ServiceHub.Gateway.Hosting;
using ServiceHub.Gateway.OAuth;
using ServiceHub.Services.Contacts;
using ServiceHub.Services.SubjectAccess;

namespace ServiceHub.Gateway.Commands;

/// <summary>Opens a hub's data for a command: database, keys and contract as the hub itself would use them, but no agency and no listener.</summary>
/// <param name="settings">The hub's settings on the command line.</param>
internal sealed class CommandHost(string[] settings)
{
    public async Task RunAsync(Func<IServiceProvider, Task> command)
    {
        var builder = HostingServices.CreateBuilder(settings);
        // The contract is registered whole, and what stands behind it is not: no command asks an agency.
        builder.Host.UseDefaultServiceProvider(provider => provider.ValidateOnBuild = false);
        // What a command has to say it says itself.
        builder.Logging.ClearProviders();
        var data = DataDirectory.Locate(builder.Configuration);
        var database = HubDatabases.Choose(builder.Configuration, data);
        if (!await database.HasTablesAsync(CancellationToken.None))
        {
            throw new CommandException($"There is no hub's database in {data.Root}, or none at ConnectionStrings:Hub. Start the hub there once, or name another directory by --{DataDirectory.Key} <path>.");
        }
        await builder.AddDatabaseAsync(database, data);
        builder.AddGraphQL();
        builder.AddOAuthOptions();
        builder.Services.AddSingleton<ChangeFeed>().AddClientRegistry().AddSingleton<ClientStore>().AddSingleton<TrustedDocumentStore>()
            .AddSingleton<IFileRecordStore, FileRecordStore>().AddSingleton<KeyRingEditor>()
            .AddSingleton<IAnswerCache, AnswerStore>().AddSingleton<IPersonalData, PersonalContacts>().AddSingleton<SubjectExport>().AddSingleton<SubjectErasure>().AddSingleton<ContactImport>();
        await using var app = builder.Build();
        await using (await StartLock.AcquireAsync(data, database, TimeProvider.System, CancellationToken.None))
        {
            await app.MigrateAsync();
        }
        await command(app.Services);
    }
}
