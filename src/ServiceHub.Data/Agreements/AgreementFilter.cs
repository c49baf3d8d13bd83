namespace ServiceHub.Data.Agreements;

/// <summary>Which agreements are wanted: those to which everything that is given applies.</summary>
/// <param name="ClientId">Whose.</param>
/// <param name="DataSet">Of which data set.</param>
/// <param name="Purpose">For which purpose.</param>
/// <param name="State">Where it stands in its life.</param>
/// <param name="EndsBefore">Its last day is before this one.</param>
public sealed record AgreementFilter(
    string? ClientId = null, string? DataSet = null, string? Purpose = null, AgreementState? State = null, DateOnly? EndsBefore = null);
