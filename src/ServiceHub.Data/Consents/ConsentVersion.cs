using ServiceHub.Adapters.Values;

namespace ServiceHub.Data.Consents;

/// <summary>
/// That a citizen gave or withdrew consent to an agreement: what, to whom, for what, until when. Nothing of it is ever changed; each
/// giving and each withdrawing is a further version.
/// </summary>
public sealed record ConsentVersion
{
    /// <summary><c>cns-</c> and 32 hexadecimal digits: one for a citizen and an agreement.</summary>
    public required string Id { get; init; }

    /// <summary>From 1.</summary>
    public required int Version { get; init; }

    public required Guid CitizenId { get; init; }

    public required string AgreementId { get; init; }

    /// <summary>The organisation that answers for the data (ISO 6523).</summary>
    public required string Organisation { get; init; }

    public required string ControllerTh { get; init; }

    public required string ControllerEn { get; init; }

    /// <summary>The client through which the citizen came: the portal.</summary>
    public required string ClientId { get; init; }

    public required string DataSet { get; init; }

    /// <summary>Space-separated, as is <see cref="Fields"/>.</summary>
    public required string Scopes { get; init; }

    public required string Fields { get; init; }

    public required string Purpose { get; init; }

    public required string TitleTh { get; init; }

    public required string TitleEn { get; init; }

    /// <summary>The last day, in the hub's zone.</summary>
    public required DateOnly ValidUntil { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    /// <summary>Null of a version by which it was given.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>The national login that proved who gave it.</summary>
    public required string Issuer { get; init; }

    /// <summary>With which assurance (<c>acr</c>).</summary>
    public required string Assurance { get; init; }

    /// <summary>Which of the log's keys signed <see cref="ConsentText"/>.</summary>
    public string KeyId { get; init; } = "";

    public byte[] Signature { get; init; } = [];

    public LocalizedText Controller => new(ControllerTh, ControllerEn);

    public LocalizedText Title => new(TitleTh, TitleEn);

    /// <summary>Whether it opens anything on a day, being the newest.</summary>
    public ConsentState StateOn(DateOnly day) => StateOf(WithdrawnAt, ValidUntil, day);

    internal static ConsentState StateOf(DateTimeOffset? withdrawnAt, DateOnly validUntil, DateOnly day) =>
        withdrawnAt is not null ? ConsentState.Withdrawn : validUntil < day ? ConsentState.Expired : ConsentState.Given;
}
