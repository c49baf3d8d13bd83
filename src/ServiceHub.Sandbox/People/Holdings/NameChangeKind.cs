namespace ServiceHub.Sandbox.People.Holdings;

public enum NameChangeKind
{
    Given,
    FamilyByMarriage,
    FamilyByDivorce,
    FamilyOther,
}
