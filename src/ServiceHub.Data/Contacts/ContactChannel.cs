namespace ServiceHub.Data.Contacts;

/// <summary>The way by which somebody and an agency met.</summary>
public enum ContactChannel
{
    Counter,
    Phone,
    Ivr,
    Fax,
    Email,
    Web,
    Kiosk,
    Mobile,
    Line,
    Letter,
    HomeVisit,
}
