namespace ServiceHub.Data.Contacts;

/// <summary>What a contact was for.</summary>
public enum ContactReason
{
    Information,
    Application,
    Status,
    DataUpdate,
    Complaint,
    Payment,
    Appointment,
    Report,
    Emergency,
    Outreach,
    Other,
}
