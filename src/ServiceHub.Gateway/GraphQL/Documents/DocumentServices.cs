using ServiceHub.Data.Documents;
using ServiceHub.Gateway.Hosting;

namespace ServiceHub.Gateway.GraphQL.Documents;

/// <summary>Documents that clients send by their hash.</summary>
internal static class DocumentServices
{
    public static void AddDocuments(this WebApplicationBuilder builder)
    {
        var options = new DocumentOptions();
        builder.Configuration.GetSection(DocumentOptions.Section).Bind(options);
        if (options.Errors().ToArray() is [_, ..] errors)
        {
            throw new StartupException(string.Join(' ', errors));
        }
        var services = builder.Services;
        services.AddSingleton(options).AddSingleton<TrustedDocumentStore>().AddSingleton<ClientDocumentsCache>();
        services.AddSingleton<TrustedDocuments>().AddSingleton<PersistedQueries>().AddSingleton<DocumentResolver>();
        services.AddHostedService<DocumentUpkeep>();
    }
}
