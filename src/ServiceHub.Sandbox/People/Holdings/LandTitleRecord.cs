namespace ServiceHub.Sandbox.People.Holdings;

/// <summary>A title to land, as the land office keeps it.</summary>
/// <param name="Type">Which kind of document.</param>
/// <param name="DeedNumber">Its number in the district.</param>
/// <param name="Parcel">The number of the parcel.</param>
/// <param name="Area">How large it is.</param>
/// <param name="District">Where it lies.</param>
/// <param name="Share">The owner's share.</param>
/// <param name="AppraisedSatang">What the Treasury Department holds the whole parcel to be worth.</param>
/// <param name="RegisteredOn">When the owner was entered.</param>
public sealed record LandTitleRecord(
    DeedType Type,
    string DeedNumber,
    string Parcel,
    LandArea Area,
    District District,
    LandShare Share,
    long AppraisedSatang,
    DateOnly RegisteredOn);
