using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.ResponseCompression;
using ServiceHub.Gateway.Agreements;
using ServiceHub.Gateway.Disclosure;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Types;
using ServiceHub.Services;
using ServiceHub.Services.Citizens;
using ServiceHub.Services.Clients;

namespace ServiceHub.Gateway.GraphQL;

/// <summary>The contract and what stands behind it.</summary>
internal static class GraphQLServices
{
    private const string Directory = "Schema:Directory";

    public static void AddGraphQL(this WebApplicationBuilder builder)
    {
        var directory = builder.Configuration[Directory] ?? Path.Combine(AppContext.BaseDirectory, "schema");
        var limits = LimitSettings.Read(builder.Configuration);
        builder.Services.AddSingleton(limits);
        builder.Services.AddSingleton(_ => SchemaFiles.Read(directory));
        builder.Services.AddSingleton(provider => Schema.Load(provider.GetRequiredService<SchemaFiles>().Subgraph.Sources));
        builder.Services.AddLogBook(builder.Configuration);
        builder.Services.AddSingleton<CitizenNews>().AddSlice<ClientAdministration>().AddAgreements().AddSingleton<HubContract>();
        builder.Services.AddSingleton<ExecutableSchema>(provider =>
            provider.GetRequiredService<HubContract>().Bind(provider.GetRequiredService<Schema>(), provider.GetRequiredService<SchemaFiles>().Subgraph, limits));
        builder.Services.AddSingleton<OperationHost>();
        builder.Services.AddSingleton<ClientOrigins>();
        builder.Services.AddCors().AddSingleton<ICorsPolicyProvider, ClientOriginsPolicy>();
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = ["application/graphql-response+json", "application/json", "text/javascript", "text/css", "text/plain"];
        });
        builder.Services.AddSingleton<IResponseCompressionProvider, AnswerCompression>();
    }
}
