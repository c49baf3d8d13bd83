using ServiceHub.Data.Agreements;
using ServiceHub.Data.Quotas;
using ServiceHub.GraphQL.Errors;
using ServiceHub.GraphQL.Execution;
using ServiceHub.GraphQL.Types;
using ServiceHub.Services.Citizens;
using ServiceHub.Services.Consents;

namespace ServiceHub.Services.Access;

/// <summary>What one request asks for, what of it stays closed, and whom it costs a unit of which agreement.</summary>
internal sealed class Judgement
{
    private readonly Dictionary<FieldDefinition, FieldError> _refused = [];
    private readonly Dictionary<CitizenLookup, AskedCitizen> _asked = [];
    private readonly Dictionary<string, UsedAgreement> _used = [];
    private readonly HashSet<FieldDefinition> _own = [];
    private readonly Dictionary<FieldDefinition, Agreement> _consents = [];
    private readonly CitizenData _data;
    private readonly Caller _caller;

    private Judgement(CitizenData data, Caller caller, Rights rights) => (_data, _caller, Rights) = (data, caller, rights);

    /// <summary>What the caller's agreements open.</summary>
    public Rights Rights { get; }

    /// <summary>The fields that stay closed, each with why; those without a scope of the token's are the guard's.</summary>
    public IReadOnlyDictionary<FieldDefinition, FieldError> Refused => _refused;

    /// <summary>For whom the request asks.</summary>
    public IReadOnlyDictionary<CitizenLookup, AskedCitizen> Asked => _asked;

    /// <summary>The agreement by which a field is open to those who consented to it; null where consent is not needed.</summary>
    public Agreement? ConsentFor(FieldDefinition field) => _consents.GetValueOrDefault(field);

    /// <summary>The agreements to which consents are asked for: those that the request uses, or all that it could.</summary>
    public IReadOnlyList<string> NeedConsent(bool all) =>
        [.. Rights.InForce.Where(agreement => agreement.LegalBasis == LegalBasis.Consent && (all || _used.ContainsKey(agreement.Id))).Select(agreement => agreement.Id)];

    /// <param name="data">The contract's data sets.</param>
    /// <param name="roots">Tells for whom a selection asks.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="rights">What their agreements open.</param>
    /// <param name="selections">What the request selects.</param>
    public static Judgement Of(CitizenData data, CitizenRoots roots, Caller caller, Rights rights, IReadOnlyList<RootSelection> selections)
    {
        var judgement = new Judgement(data, caller, rights);
        foreach (var root in selections)
        {
            if (roots.LookupsOf(root, caller) is { } lookups)
            {
                judgement.Add(root, lookups);
            }
        }
        return judgement;
    }

    /// <summary>What the request costs: a unit of each agreement that it uses for everybody for whom it does.</summary>
    public IReadOnlyList<QuotaCharge> Charges() =>
        [.. _used.Values.Where(used => used.People.Count > 0).Select(used => new QuotaCharge(used.Agreement.Id, used.Agreement.DailyQuota, QuotaPeriod.Day, used.People.Count))];

    /// <summary>Takes over what became of the look-ups of an earlier judgement.</summary>
    public void Know(Judgement? before)
    {
        foreach (var (lookup, asked) in before?._asked ?? [])
        {
            _asked.GetValueOrDefault(lookup)?.Note(asked.Found, asked.Outcome);
        }
    }

    /// <summary>Closes what an agreement opened whose quota is spent.</summary>
    public void Close(QuotaState spent)
    {
        var used = _used[spent.Charge.Policy];
        used.IsSpent = true;
        var error = QuotaErrors.Exceeded(spent);
        foreach (var field in used.Fields)
        {
            _refused[field] = error;
        }
        // Where nothing is left that a selection may learn, not even that there is such a person.
        foreach (var root in used.Roots.Where(root => !_own.Contains(root) && _used.Values.All(other => other.IsSpent || !other.Roots.Contains(root))))
        {
            _refused[root] = error;
        }
        foreach (var person in used.People)
        {
            _asked[person].MayNot(used.Agreement);
        }
    }

    private void Add(RootSelection root, IReadOnlyList<CitizenLookup> people)
    {
        var isOwn = IsOwn(people);
        if (isOwn)
        {
            _own.Add(root.Field);
        }
        if (Rights.InForce.Count == 0 && !isOwn)
        {
            _refused[root.Field] = Rights.NothingInForce();
            return;
        }
        Dictionary<Agreement, List<string>> touched = [];
        Dictionary<DataSet, HashSet<Agreement>> open = [];
        Judge(root.Field, root.Field, touched, open, isOfItself: true);
        foreach (var field in root.Below)
        {
            Judge(root.Field, field, touched, open, isOfItself: true);
        }
        foreach (var comparing in root.Below.Where(CitizenData.Compares))
        {
            foreach (var field in _data.Compared)
            {
                Judge(root.Field, field, touched, open, isOfItself: true, told: comparing);
            }
        }
        // What comes with another field is of interest only where the data set is open at all.
        foreach (var field in root.Below)
        {
            Judge(root.Field, field, touched, open, isOfItself: false);
        }
        if (touched.Count == 0 && !isOwn)
        {
            // That there is such a person is something learned too.
            touched[Use(Rights.InForce[0], root.Field).Agreement] = [];
        }
        Charge(people, touched);
    }

    /// <summary>
    /// Whether somebody asks for nobody but themselves. What is theirs by right, such as who looked at their data, needs no agreement and
    /// costs nothing; what agencies hold is as closed as ever.
    /// </summary>
    private bool IsOwn(IReadOnlyList<CitizenLookup> people) => _caller.IsCitizen && people.Count > 0 && people.All(person => person.Id == _caller.CitizenId);

    private void Judge(FieldDefinition root, FieldDefinition field, Dictionary<Agreement, List<string>> touched, Dictionary<DataSet, HashSet<Agreement>> open, bool isOfItself, FieldDefinition? told = null)
    {
        if (_data.Of(field) is not { } asked || asked.Scope is not null != isOfItself || !(isOfItself ? _caller.Scopes.Contains(asked.Scope!) : open.ContainsKey(asked.Set)))
        {
            return;
        }
        if (Rights.Covering(asked) is not { } agreement)
        {
            _refused[field] = Rights.Refusal(asked);
            return;
        }
        if (agreement.LegalBasis == LegalBasis.Consent)
        {
            if (!isOfItself && open[asked.Set].Any(other => other != agreement))
            {
                // What yields it is shown of people who did not consent as well.
                _refused[field] = ConsentErrors.OfNobody(agreement);
                return;
            }
            _consents[field] = agreement;
        }
        if (isOfItself)
        {
            if (!open.TryGetValue(asked.Set, out var by))
            {
                open[asked.Set] = by = [];
            }
            by.Add(agreement);
        }
        Use(agreement, root).Fields.Add(field);
        if (!touched.TryGetValue(agreement, out var coordinates))
        {
            touched[agreement] = coordinates = [];
        }
        coordinates.Add(told?.ToString() ?? asked.Coordinate);
    }

    private UsedAgreement Use(Agreement agreement, FieldDefinition root)
    {
        if (!_used.TryGetValue(agreement.Id, out var used))
        {
            _used[agreement.Id] = used = new(agreement);
        }
        used.Roots.Add(root);
        return used;
    }

    private void Charge(IReadOnlyList<CitizenLookup> people, Dictionary<Agreement, List<string>> touched)
    {
        List<DisclosedSet> sets = [];
        foreach (var (agreement, coordinates) in touched)
        {
            _used[agreement.Id].People.UnionWith(people);
            coordinates.Sort(StringComparer.Ordinal);
            sets.Add(new(agreement.DataSet, agreement, coordinates));
        }
        foreach (var person in people)
        {
            if (!_asked.TryGetValue(person, out var asked))
            {
                _asked[person] = asked = new(person);
            }
            asked.May(sets);
        }
    }

    /// <summary>An agreement by which a request learns something.</summary>
    private sealed class UsedAgreement(Agreement agreement)
    {
        public Agreement Agreement { get; } = agreement;

        public HashSet<FieldDefinition> Fields { get; } = [];

        public HashSet<FieldDefinition> Roots { get; } = [];

        public HashSet<CitizenLookup> People { get; } = [];

        public bool IsSpent { get; set; }
    }
}
