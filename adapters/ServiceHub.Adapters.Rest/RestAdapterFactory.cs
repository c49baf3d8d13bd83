using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Http;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Rest;

/// <summary>Makes adapters for agencies that answer JSON over HTTP.</summary>
public sealed class RestAdapterFactory : IAdapterFactory
{
    public string Protocol => "rest";

    public IAgencyAdapter? Create(AdapterPlan plan)
    {
        var options = RestOptions.Read(plan);
        var mapper = plan.Manifest.Mapping.Bind<System.Text.Json.JsonElement>(JsonPointer.TryParsePath, JsonPointer.Form);
        return options is null || mapper is null || plan.HasErrors
            ? null
            : new RestAdapter(
                plan.Manifest, options, mapper, new AgencyHttp(plan.Manifest.Timeout, plan.Manifest.MaxAnswerBytes));
    }
}
