namespace ServiceHub.Sandbox.Agencies.HouseRegistration;

/// <summary>A resident as the house registration answers: dates <c>yyyyMMdd</c> of the Buddhist era, 00 for what is unknown.</summary>
internal sealed record HouseDocument(
    string Pid,
    string TitleTh,
    string FirstNameTh,
    string LastNameTh,
    string BirthDate,
    string HouseCode,
    string Role,
    string MoveInDate,
    int ResidentCount,
    HouseAddressDocument Address);
