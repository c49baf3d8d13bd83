using ServiceHub.Adapters.Calls.Resilience;
using ServiceHub.Adapters.Manifests;

namespace ServiceHub.Adapters.Calls;

/// <summary>What a manifest made of an agency.</summary>
/// <param name="Manifest">What it says of the agency as a whole.</param>
/// <param name="Pipeline">What all calls to the agency go through.</param>
/// <param name="Operations">What it made of the operations, in its order.</param>
internal sealed record AgencySetup(AgencyManifest Manifest, AgencyPipeline Pipeline, IReadOnlyList<OperationSetup> Operations)
{
    /// <summary>Takes no more calls; ends with the last that is under way.</summary>
    public void Retire()
    {
        foreach (var operation in Operations)
        {
            operation.Exit();
        }
    }
}
