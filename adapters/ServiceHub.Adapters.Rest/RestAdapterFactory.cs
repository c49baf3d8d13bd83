using System.Text.Json;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Http;
using ServiceHub.Adapters.Manifests;
using ServiceHub.Adapters.Rest.Answers;

namespace ServiceHub.Adapters.Rest;

/// <summary>Makes adapters for agencies that answer JSON over HTTP.</summary>
/// <param name="time">The clock.</param>
public sealed class RestAdapterFactory(TimeProvider time) : IAdapterFactory
{
    public string Protocol => "rest";

    public IAgencyAdapter? Create(AdapterPlan plan)
    {
        var options = RestOptions.Read(plan);
        var credentials = HttpCredentials.Read(plan, time);
        var mapper = plan.Manifest.Mapping.Bind<JsonElement>(JsonPointer.TryParsePath, JsonPointer.Form);
        if (options is null || credentials is null || mapper is null || plan.HasErrors)
        {
            credentials?.Dispose();
            return null;
        }
        var http = new AgencyHttp(plan.Manifest.Timeout, plan.Manifest.MaxAnswerBytes, credentials, plan.Tap);
        return new RestAdapter(plan.Manifest, options, mapper, http, time);
    }
}
