using ServiceHub.Sandbox.People.Holdings;

namespace ServiceHub.Sandbox.People.Registers;

/// <summary>
/// Tells what the registers hold of a person. It is drawn anew each time, from a stream of chance for each person and register: a
/// million people need no memory for it, and another register changes nothing of the others.
/// </summary>
public sealed class RecordOffice
{
    private readonly int _seed;
    private readonly HouseRules _house;
    private readonly DisabilityRules _disability;
    private readonly LandRules _land;
    private readonly LicenceRules _licence;
    private readonly TaxRules _tax;
    private readonly NameHistoryRules _names;
    private readonly LoanRules _loans;

    internal RecordOffice(World world, int seed)
    {
        _seed = seed;
        _house = new(world.Today);
        _disability = new(world.Today);
        _land = new(world.Today, world.Geography);
        _licence = new(world.Today);
        _tax = new(world.Today);
        _names = new(world.Today, world.GivenNames, world.FamilyNames);
        _loans = new(world.Today);
    }

    private enum Register
    {
        House = 1,
        Disability,
        Land,
        Licence,
        Tax,
        Laser,
        Cards,
        Names,
        Loans,
    }

    public HouseRecord? House(Person person) => person.Staged is { } staged ? staged.House : _house.Draw(person, Stream(person, Register.House));

    public DisabilityRecord? Disability(Person person) =>
        person.Staged is { } staged ? staged.Disability : _disability.Draw(person, Stream(person, Register.Disability));

    public IReadOnlyList<LandTitleRecord> LandTitles(Person person) =>
        person.Staged is { } staged ? staged.LandTitles : _land.Draw(person, Stream(person, Register.Land));

    /// <summary>As many titles as a persona needs, from the person's own stream.</summary>
    internal IReadOnlyList<LandTitleRecord> DrawTitles(Person person, int parcels) =>
        _land.Draw(person, parcels, Stream(person, Register.Land));

    public DrivingLicenceRecord? DrivingLicence(Person person) =>
        person.Staged is { } staged ? staged.DrivingLicence : _licence.Draw(person, Stream(person, Register.Licence));

    public TaxRecord? Tax(Person person) => person.Staged is { } staged ? staged.Tax : _tax.Draw(person, Stream(person, Register.Tax));

    public StudentLoanRecord? StudentLoan(Person person) =>
        person.Staged is { } staged ? staged.StudentLoan : _loans.Draw(person, Stream(person, Register.Loans));

    public string? LaserCode(Person person) =>
        person.Staged is { } staged ? staged.LaserCode : LaserCodes.Draw(person, Stream(person, Register.Laser));

    public IReadOnlyList<EarlierCardRecord> EarlierCards(Person person) =>
        person.Staged is { } staged ? staged.EarlierCards : CardHistoryRules.Draw(person, Stream(person, Register.Cards));

    public IReadOnlyList<NameChangeRecord> NameChanges(Person person) =>
        person.Staged is { } staged ? staged.NameChanges : _names.Draw(person, Stream(person, Register.Names));

    /// <summary>All at once.</summary>
    public PersonHoldings Of(Person person) => person.Staged ?? new()
    {
        House = House(person),
        Disability = Disability(person),
        LandTitles = LandTitles(person),
        DrivingLicence = DrivingLicence(person),
        Tax = Tax(person),
        StudentLoan = StudentLoan(person),
        LaserCode = LaserCode(person),
        EarlierCards = EarlierCards(person),
        NameChanges = NameChanges(person),
    };

    /// <summary>Above the streams of the households, which are numbered from 0 and fewer than the people.</summary>
    private Chance Stream(Person person, Register register) => new(_seed, ((long)register << 40) + person.Number);
}
