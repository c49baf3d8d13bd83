namespace ServiceHub.Sandbox.People.Holdings;

/// <summary>What the disability register holds.</summary>
/// <param name="Name">As registered.</param>
/// <param name="Type">Which of the seven types.</param>
/// <param name="Level">How severe, 1 (slight) to 5.</param>
/// <param name="CardNumber">The disability card's number, ten digits.</param>
/// <param name="IssuedOn">When the card was issued.</param>
/// <param name="ExpiresOn">Its last day, or null for life.</param>
/// <param name="AllowanceSatang">The allowance of a month; 0 for who draws none.</param>
public sealed record DisabilityRecord(
    PersonName Name, DisabilityType Type, int Level, string CardNumber, DateOnly IssuedOn, DateOnly? ExpiresOn, int AllowanceSatang);
