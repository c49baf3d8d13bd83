namespace ServiceHub.Sandbox.People;

internal enum HouseholdKind
{
    Thai,
    WithoutCivilStatus,
    TemporaryForeigners,
    ResidentForeigners,

    /// <summary>One person without a home, with papers.</summary>
    Homeless,

    /// <summary>One person without a home or papers, whom no register knows.</summary>
    Unregistered,
}
