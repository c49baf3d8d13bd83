namespace ServiceHub.Adapters.Values;

/// <summary>
/// What the first digit of a Thai personal identification number says.
/// Source: Department of Provincial Administration, categories of persons in the population register.
/// </summary>
public enum NationalIdCategory
{
    /// <summary>0: a person without civil status, registered on the survey of the stateless.</summary>
    WithoutCivilStatus = 0,

    /// <summary>1: born after 1 January 1984, birth notified in time.</summary>
    BirthNotifiedInTime = 1,

    /// <summary>2: born after 1 January 1984, birth notified late.</summary>
    BirthNotifiedLate = 2,

    /// <summary>3: in a house registration before 31 May 1984.</summary>
    RegisteredBefore1984 = 3,

    /// <summary>4: registered before that date, moved in while numbers were given out.</summary>
    MovedInBefore1984 = 4,

    /// <summary>5: entered later, by a committee's decision or for another special case.</summary>
    EnteredLater = 5,

    /// <summary>6: a foreigner who stays for a time or entered unlawfully.</summary>
    TemporaryForeigner = 6,

    /// <summary>7: a child of a person of category 6, born in Thailand.</summary>
    ChildOfTemporaryForeigner = 7,

    /// <summary>8: a foreigner with lawful residence, or naturalised.</summary>
    ResidentForeigner = 8,
}
