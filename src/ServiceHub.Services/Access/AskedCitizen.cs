using ServiceHub.Data.Agreements;
using ServiceHub.Services.Citizens;

namespace ServiceHub.Services.Access;

/// <summary>One for whom a request asks, with what it may learn and what became of it.</summary>
/// <param name="lookup">By what.</param>
internal sealed class AskedCitizen(CitizenLookup lookup)
{
    /// <summary>The person was found, and fields of them are told.</summary>
    public const string Shown = "FOUND";

    /// <summary>The person was named to an agency, and what it said is told without a citizen, such as whether a card is good.</summary>
    public const string Named = "ASKED";

    private readonly List<DisclosedSet> _sets = [];

    public CitizenLookup Lookup { get; } = lookup;

    /// <summary>What the selections that ask for the person may learn.</summary>
    public IReadOnlyList<DisclosedSet> Sets => _sets;

    /// <summary>Who was found.</summary>
    public CitizenView? Found { get; private set; }

    /// <summary><see cref="Shown"/>, <see cref="Named"/>, or the code of the error for which nobody was shown; null as long as nothing was done.</summary>
    public string? Outcome { get; private set; }

    public void May(IReadOnlyList<DisclosedSet> sets) => _sets.AddRange(sets);

    public void MayNot(Agreement agreement) => _sets.RemoveAll(set => set.Agreement == agreement);

    public void Note(CitizenView? found, string? outcome) => (Found, Outcome) = (found ?? Found, found is null ? outcome ?? Outcome : Shown);
}
