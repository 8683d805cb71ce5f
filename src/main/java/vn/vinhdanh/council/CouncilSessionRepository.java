package vn.vinhdanh.council;

import org.springframework.data.repository.ListCrudRepository;

interface CouncilSessionRepository extends ListCrudRepository<CouncilSession, String> {}
