namespace ServiceHub.Sandbox.People.Holdings;

/// <summary>Why a card ended, as the registry numbers it.</summary>
public enum CardEnd
{
    Expired = 1,
    Lost = 2,
    Damaged = 3,
    NameChanged = 4,
    AddressChanged = 5,
}
