using ServiceHub.Adapters.Calls;

namespace ServiceHub.Adapters.Manifests;

/// <summary>Reads the manifests, and sees which of them have changed since.</summary>
internal sealed class ManifestReload(
    ManifestFolder folder, ManifestReader reader, Func<string, string?> settings, Func<AgencySetup, Agency> create)
{
    private const string Remedy = "Put the former manifest back, or restart the hub with a contract that fits the new one. Until then the agency is asked as before.";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, ManifestStamp> _stamps = new(StringComparer.Ordinal);

    /// <exception cref="ManifestException">Anything is wrong.</exception>
    public IReadOnlyList<Agency> ReadAll()
    {
        var errors = new List<ManifestError>();
        var agencies = folder.Agencies(errors).Select(name => Read(name, folder.Content(name), errors)).OfType<Agency>().ToList();
        if (errors.Count == 0)
        {
            return agencies;
        }
        agencies.ForEach(agency => agency.Dispose());
        throw new ManifestException(errors);
    }

    public ReloadReport Look(AgencyCatalogue catalogue)
    {
        lock (_lock)
        {
            var (errors, changed) = (new List<ManifestError>(), new List<string>());
            foreach (var name in folder.Agencies([]).Union(catalogue.Agencies.Select(agency => agency.Name)).ToList())
            {
                var content = folder.Content(name);
                if (_stamps.TryGetValue(name, out var stamp) && stamp.IsOf(content, settings))
                {
                    continue;
                }
                if (TryTake(catalogue, name, content, errors))
                {
                    changed.Add(name);
                }
            }
            return new ReloadReport(changed, errors);
        }
    }

    private bool TryTake(AgencyCatalogue catalogue, string name, byte[]? content, List<ManifestError> errors)
    {
        Agency? candidate = null;
        if (content is null && !Directory.Exists(Path.GetDirectoryName(folder.File(name))))
        {
            _stamps[name] = ManifestStamp.Of(null, new Dictionary<string, string?>());
        }
        else if ((candidate = Read(name, content, errors)) is null)
        {
            return false;
        }
        var problems = Problems(catalogue, name, candidate);
        if (problems.Count > 0)
        {
            errors.AddRange(problems.Select(problem => new ManifestError(folder.File(name), "", problem, Remedy)));
            candidate?.Dispose();
            return false;
        }
        Take(catalogue, name, candidate);
        return true;
    }

    private static List<string> Problems(AgencyCatalogue catalogue, string name, Agency? candidate)
    {
        var problems = catalogue.Find(name) is { } known && candidate is not null ? ShapeFit.Problems(known, candidate) : [];
        return [.. problems, .. catalogue.Check?.Invoke(catalogue.With(name, candidate)) ?? []];
    }

    private static void Take(AgencyCatalogue catalogue, string name, Agency? candidate)
    {
        var known = catalogue.Find(name);
        if (known is not null && candidate is not null)
        {
            known.Become(candidate);
            return;
        }
        catalogue.Take(name, candidate);
        known?.Dispose();
        if (candidate is not null)
        {
            CallMeter.Watch(candidate);
        }
    }

    private Agency? Read(string name, byte[]? content, List<ManifestError> errors)
    {
        var setup = reader.Read(name, folder.File(name), content, errors, out var stamp);
        _stamps[name] = stamp;
        return setup is null ? null : create(setup);
    }
}
