namespace ServiceHub.Sandbox.People.Holdings;

/// <summary>
/// The seven types of disability (announcement of the Ministry of Social Development and Human Security on types and criteria,
/// B.E. 2552 and its second issue of B.E. 2555).
/// </summary>
public enum DisabilityType
{
    Seeing = 1,
    HearingOrCommunication = 2,
    MovementOrBody = 3,
    MentalOrBehaviour = 4,
    Intellectual = 5,
    Learning = 6,
    Autism = 7,
}
