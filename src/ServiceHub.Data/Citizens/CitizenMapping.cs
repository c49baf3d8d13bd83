using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceHub.Data.Citizens;

internal sealed class CitizenMapping : IEntityTypeConfiguration<Citizen>, IEntityTypeConfiguration<CitizenIdentifier>,
    IEntityTypeConfiguration<CitizenName>, IEntityTypeConfiguration<CitizenAddress>, IEntityTypeConfiguration<CitizenContactPoint>,
    IEntityTypeConfiguration<PairwiseId>
{
    private const int SourceLength = 64;
    private const int KeyIdLength = 32;

    public void Configure(EntityTypeBuilder<Citizen> builder)
    {
        builder.ToTable("Citizens");
        builder.Property(citizen => citizen.Id).ValueGeneratedNever();
        builder.HasMany(citizen => citizen.Identifiers).WithOne().HasForeignKey(identifier => identifier.CitizenId);
        builder.HasMany(citizen => citizen.Names).WithOne().HasForeignKey(name => name.CitizenId);
        builder.HasMany(citizen => citizen.Addresses).WithOne().HasForeignKey(address => address.CitizenId);
        builder.HasMany(citizen => citizen.ContactPoints).WithOne().HasForeignKey(contact => contact.CitizenId);
    }

    public void Configure(EntityTypeBuilder<CitizenIdentifier> builder)
    {
        builder.ToTable("CitizenIdentifiers");
        builder.Property(identifier => identifier.Source).HasMaxLength(SourceLength);
        builder.ComplexProperty(identifier => identifier.Value).Property(value => value.KeyId).HasMaxLength(KeyIdLength);
        builder.Property(identifier => identifier.IndexKeyId).HasMaxLength(KeyIdLength);
        builder.Property(identifier => identifier.IndexHash).HasMaxLength(32);
        // Two requests that register one person at once meet here.
        builder.HasIndex(identifier => identifier.IndexHash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CitizenName> builder)
    {
        builder.ToTable("CitizenNames");
        builder.Property(name => name.Source).HasMaxLength(SourceLength);
        builder.ComplexProperty(name => name.Title);
        builder.ComplexProperty(name => name.Given);
        builder.ComplexProperty(name => name.Family);
    }

    public void Configure(EntityTypeBuilder<CitizenAddress> builder)
    {
        builder.ToTable("CitizenAddresses");
        builder.Property(address => address.Source).HasMaxLength(SourceLength);
        builder.Property(address => address.ProvinceCode).HasMaxLength(2);
        builder.Property(address => address.PostalCode).HasMaxLength(5);
        builder.ComplexProperty(address => address.Line);
        builder.ComplexProperty(address => address.Subdistrict);
        builder.ComplexProperty(address => address.District);
        builder.ComplexProperty(address => address.Province);
    }

    public void Configure(EntityTypeBuilder<CitizenContactPoint> builder)
    {
        builder.ToTable("CitizenContactPoints");
        builder.Property(contact => contact.Source).HasMaxLength(SourceLength);
        builder.Property(contact => contact.Value).HasMaxLength(254);
    }

    public void Configure(EntityTypeBuilder<PairwiseId> builder)
    {
        builder.ToTable("PairwiseIds");
        builder.HasKey(pair => new { pair.Organisation, pair.Id });
        builder.HasIndex(pair => new { pair.Organisation, pair.CitizenId }).IsUnique();
        builder.Property(pair => pair.Organisation).HasMaxLength(64);
        builder.Property(pair => pair.Id).HasMaxLength(32).IsFixedLength().IsUnicode(false);
        builder.HasOne<Citizen>().WithMany().HasForeignKey(pair => pair.CitizenId);
    }
}
