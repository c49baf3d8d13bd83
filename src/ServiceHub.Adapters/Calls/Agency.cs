using ServiceHub.Adapters.Cache;
using ServiceHub.Adapters.Intake;
using ServiceHub.Adapters.Notices;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Calls;

/// <summary>One agency as the hub knows it: its name, and what it can be asked. It stays the same when its manifest is read again.</summary>
public sealed class Agency : IDisposable
{
    private readonly IAnswerCache? _cache;
    private volatile AgencySetup _setup;
    private volatile IReadOnlyList<AgencyOperation> _operations;

    internal Agency(AgencySetup setup, AgencyCallOptions options, TimeProvider time)
    {
        (_setup, _cache) = (setup, options.Cache);
        _operations = [.. setup.Operations.Select(operation => new AgencyOperation(this, operation, options, time))];
    }

    /// <summary>Its short name, such as <c>identity-card</c>.</summary>
    public string Name => _setup.Manifest.Agency;

    /// <summary>Its name for people.</summary>
    public LocalizedText Title => _setup.Manifest.Name;

    /// <summary>The organisation (ISO 6523) that answers for what it says; null where the hub's own people do.</summary>
    public string? Organisation => _setup.Manifest.Organisation;

    /// <summary>By what it signs its notices of changes; null for an agency that sends none.</summary>
    public NoticeSecret? NoticeSecret => _setup.Manifest.NoticeSecret;

    /// <summary>What it can be asked, in the manifest's order.</summary>
    public IReadOnlyList<AgencyOperation> Operations => _operations;

    /// <summary>For an agency that drops files: what takes them in. None for the others.</summary>
    public IEnumerable<IAgencyIntake> Intakes => Operations.Select(operation => operation.Intake).OfType<IAgencyIntake>();

    /// <summary>How it is doing; its last success and failure are the latest of all its operations.</summary>
    public AgencyState State
    {
        get
        {
            var (pipeline, states) = (_setup.Pipeline, Operations.Select(operation => operation.State).ToList());
            var failed = states.MaxBy(state => state.LastFailureAt);
            return new AgencyState(
                pipeline.Circuit, pipeline.InFlight, pipeline.Queued, states.Max(state => state.LastSuccess), failed?.LastFailure, failed?.LastFailureAt);
        }
    }

    internal AgencySetup Setup => _setup;

    /// <summary>Finds an operation.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The operation, or null.</returns>
    public AgencyOperation? Find(string name) => Operations.FirstOrDefault(operation => operation.Name == name);

    /// <summary>Something changed at the agency: whatever it said up to now is not taken for true any more, by any gateway.</summary>
    /// <param name="subjects">About whom; null for everybody.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>A task that fails when what other gateways keep could not be forgotten; then it is to be done again.</returns>
    public async ValueTask ForgetAsync(IReadOnlyList<NationalId>? subjects, CancellationToken cancellation)
    {
        foreach (var operation in Operations)
        {
            operation.Outdate(subjects);
        }
        if (_cache is not null)
        {
            await _cache.ForgetAsync(Name, subjects, cancellation);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        CallMeter.Unwatch(this);
        _setup.Retire();
    }

    /// <summary>From now on the agency is what another manifest made of it; calls under way end as they began.</summary>
    internal void Become(Agency other)
    {
        var old = _setup;
        _operations = [.. other.Operations.Select(operation => Find(operation.Name)?.Become(operation) ?? operation.Join(this))];
        _setup = other._setup;
        old.Retire();
    }
}
